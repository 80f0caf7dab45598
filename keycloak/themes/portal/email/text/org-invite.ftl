<#ftl output_format="plainText">
<#import "step.ftl" as mail>
<#assign greeting = ""/>
<#if firstName?has_content && lastName?has_content><#assign greeting = msg("portal.greeting", firstName, lastName)/></#if>
<@mail.step greeting=greeting text=msg("portal.invite", organization.name, realmName) act=msg("portal.invite.act") ignore=msg("portal.invite.ignore")/>
