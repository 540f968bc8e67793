${page.jsonLd}
