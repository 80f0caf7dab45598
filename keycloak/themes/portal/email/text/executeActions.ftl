<#ftl output_format="plainText">
<#import "step.ftl" as mail>
<#assign wanted><#list requiredActions![] as action>${msg("requiredAction.${action}")}<#sep>${msg("portal.between")}</#sep></#list></#assign>
<@mail.step text=msg("portal.actions", realmName, wanted) act=msg("portal.actions.act") ignore=msg("portal.actions.ignore")/>
