"""A copy in miniature of the network, served over real HTTP, to try everything without internet."""
