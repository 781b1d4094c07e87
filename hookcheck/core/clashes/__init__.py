"""What speaks against a message by how its words stand together: one kind of clash a module."""
