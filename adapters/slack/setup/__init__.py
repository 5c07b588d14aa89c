"""Installing Heard in workspaces, and looking whether it is set up well."""
