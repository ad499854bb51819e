"""Where things stand: the addresses of the site, the ways between them, the folders of the project."""
