lost: ${asset("css/site.css")}
