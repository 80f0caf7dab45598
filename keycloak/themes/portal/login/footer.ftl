<#-- Who ends up with a message and no way on finds the portal. -->
<#macro content>
    <#if (pageId = "info" || pageId = "error") && properties.portalUrl?has_content
            && !(pageRedirectUri?has_content || actionUri?has_content || (client.baseUrl)?has_content)>
        <p id="kc-portal"><a href="${properties.portalUrl}">${msg("backToApplication")}</a></p>
    </#if>
</#macro>
