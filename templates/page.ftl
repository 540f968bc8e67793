<#import "layout.ftl" as layout>
<@layout.frame>
<@layout.head/>
<@layout.sections>
<@layout.lead/>
<@layout.written body.sections/>
</@layout.sections>
</@layout.frame>
