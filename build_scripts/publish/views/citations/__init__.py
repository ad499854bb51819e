"""引用: all works that notices cite, and each with every place that cites it."""
