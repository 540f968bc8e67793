${review.read} read, ${review.changed} changed, ${review.unread} unread of ${review.statements}, last ${review.last.text} [${review.last.datetime}] by ${review.by}
