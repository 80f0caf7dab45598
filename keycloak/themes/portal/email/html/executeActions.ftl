<#import "template.ftl" as mail>
<#outputformat "plainText">
<#assign wanted><#list requiredActions![] as action>${msg("requiredAction.${action}")}<#sep>${msg("portal.between")}</#sep></#list></#assign>
</#outputformat>
<@mail.step text=msg("portal.actions", realmName, wanted) act=msg("portal.actions.act") ignore=msg("portal.actions.ignore")/>
