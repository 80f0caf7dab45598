<#ftl output_format="plainText">
<#import "step.ftl" as mail>
<@mail.step text=msg("portal.verify", realmName) act=msg("portal.verify.act") ignore=msg("portal.verify.ignore")/>
