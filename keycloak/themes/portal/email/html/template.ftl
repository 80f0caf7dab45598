<#macro emailLayout title="">
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page { background: #0c1116 !important; color: #e6edf3 !important; }
  .sheet { background: #12181f !important; border-color: #2d3945 !important; }
  .quiet { color: #a9b6c3 !important; border-color: #2d3945 !important; }
  .act { background: #8ab8f0 !important; color: #0c1a2b !important; }
}
</style>
</head>
<body class="page" style="margin: 0; padding: 24px 16px; background: #f4f6f8; color: #1f2933; font: 16px/1.55 'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;">
<div style="max-width: 32rem; margin: 0 auto;">
<p style="margin: 0 0 16px; padding: 12px 0 0; border-top: 6px solid #102a43; font: 600 20px/1.2 'Source Serif 4', Georgia, 'Times New Roman', serif;">${realmName!}</p>
<div class="sheet" style="padding: 24px; background: #ffffff; border: 1px solid #d7dee5; border-radius: 8px;">
<#nested>
</div>
<p class="quiet" style="margin: 16px 0 0; color: #52606d; font-size: 14px;">${msg("portal.footer", realmName!)}</p>
</div>
</body>
</html>
</#macro>

<#-- What it is about, the one link, how long it works and what to do if it is for somebody else. -->
<#macro step text act ignore greeting="">
<@emailLayout title=act>
<#if greeting?has_content><p style="margin: 0 0 16px;">${greeting}</p></#if>
<p style="margin: 0 0 24px;">${text}</p>
<p style="margin: 0 0 24px;"><a class="act" href="${link}" style="display: inline-block; padding: 10px 20px; background: #0b5cad; color: #ffffff; border-radius: 4px; font-weight: 600; text-decoration: none;">${act}</a></p>
<p class="quiet" style="margin: 0 0 8px; color: #52606d; font-size: 14px;">${msg("portal.lifetime", linkExpirationFormatter(linkExpiration))}</p>
<p class="quiet" style="margin: 0; color: #52606d; font-size: 14px;">${ignore}</p>
</@emailLayout>
</#macro>
