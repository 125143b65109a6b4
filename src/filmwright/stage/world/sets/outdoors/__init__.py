"""Places under the open sky: kits for land, water, growth and buildings, and the places made of them."""
