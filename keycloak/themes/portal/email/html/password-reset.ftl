<#import "template.ftl" as mail>
<@mail.step text=msg("portal.reset", realmName) act=msg("portal.reset.act") ignore=msg("portal.reset.ignore")/>
