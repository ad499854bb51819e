"""What an edition is: frozen values that every stage hands on, and the makers of ids and addresses."""
