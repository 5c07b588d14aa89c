"""What all chat platforms share: the layer between the core and each platform's own folder."""
