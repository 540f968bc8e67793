${review???string("review", "nothing to be read")}
