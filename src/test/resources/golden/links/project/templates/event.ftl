<#import "body.ftl" as body>
<h1>${page.title}</h1>
<@body.whole body=.data_model.body/>
<@body.back links=backlinks/>
