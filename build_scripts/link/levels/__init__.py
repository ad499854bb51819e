"""One year's notices of several levels beside each other: what each level made of what stands above it."""
