<#ftl output_format="plainText">
<#macro step text act ignore greeting="">
<#if greeting?has_content>
${greeting}

</#if>
${text}

${act}
${link}

${msg("portal.lifetime", linkExpirationFormatter(linkExpiration))}
${ignore}

-- 
${msg("portal.footer", realmName!)}
</#macro>
