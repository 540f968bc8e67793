${review.read} read, ${review.changed} changed, ${review.unread} unread of ${review.statements}; ${review.last???string("read", "never read")}, ${review.by???string("by somebody", "by nobody")}
