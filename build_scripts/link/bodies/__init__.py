"""The bodies of an edition by its table of them: what each is also called."""
