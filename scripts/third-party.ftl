<#-- Which libraries a module brings, for license-maven-plugin: its own template counts them in the user's digits. -->
Libraries that come with GluJava or that it depends on, and their licences.

<#list dependencyMap as e>
<#assign project = e.getKey()/>
${project.groupId}:${project.artifactId}:${project.version}
    <#list e.getValue() as license>${license}<#sep> or </#sep></#list>
    ${project.url!"no address"}
</#list>
<#if dependencyMap?size == 0>
None.
</#if>
