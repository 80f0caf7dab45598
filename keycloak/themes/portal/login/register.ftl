<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "user-profile-commons.ftl" as profileFields>
<#import "password-validation.ftl" as validator>
<#-- Reached by an invitation only, whose address is shown and not for changing. -->
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=false; section>
    <#if section = "header">
        <#if messageHeader??>${msg(messageHeader)}<#else>${msg("doRegister")}</#if>
    <#elseif section = "form">
        <form id="kc-register-form" class="${properties.kcFormClass!}" action="${url.registrationAction}" method="post" novalidate="novalidate">
            <#assign fields>
                <@profileFields.userProfileFormFields; callback, attribute>
                    <#if callback = "afterField" && passwordRequired?? && attribute.name = "email">
                        <@field.password name="password" required=true label=msg("password") autocomplete="new-password" />
                        <@field.password name="password-confirm" required=true label=msg("passwordConfirm") autocomplete="new-password" />
                    </#if>
                </@profileFields.userProfileFormFields>
            </#assign>
            ${fields?markup_string?replace('id="email" name="email"', 'id="email" name="email" readonly')?no_esc}
            <div id="kc-form-buttons" class="${properties.kcFormButtonsClass!}">
                <input class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}" type="submit" value="${msg("doRegister")}"/>
            </div>
        </form>
        <@validator.templates/>
        <@validator.script field="password"/>
    </#if>
</@layout.registrationLayout>
