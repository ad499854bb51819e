"""How work is done: reading the source folder, writing files, replacing folders, ending a command well."""
