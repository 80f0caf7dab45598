package ngo.portal.web.navigation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;

/** Writes addresses with the active organisation as a parameter, so that two tabs never mix up organisations. */
@Named
@ApplicationScoped
public class Address {

    @Inject
    private Caller caller;

    /** The address, with the organisation wherever the reader has several. */
    public String of(String path) {
        if (!caller.isNamed()) {
            return path;
        }
        int hash = path.indexOf('#');
        String page = hash < 0 ? path : path.substring(0, hash);
        String place = hash < 0 ? "" : path.substring(hash);
        return page + (page.contains("?") ? "&" : "?") + RequestPath.ORGANISATION + "=" + caller.getAlias() + place;
    }

    /** The language of this page, one of those that are offered. */
    public String getLanguage() {
        return RequestLanguage.now().tag();
    }

    public String getDirection() {
        return RequestLanguage.now().direction();
    }

    /** The light or dark theme that the reader has chosen; without a choice, the setting of the device applies. */
    public String getTheme() {
        PersonSetting.Theme theme = RequestLanguage.setting().theme();
        return theme == PersonSetting.Theme.SYSTEM ? "" : theme.name().toLowerCase(Locale.ROOT);
    }

    /** How large the reader wants text, as the attribute that styles know. */
    public String getTextSize() {
        PersonSetting.TextSize size = RequestLanguage.setting().textSize();
        return size == PersonSetting.TextSize.NORMAL ? "" : size.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the page carries no more than is needed. */
    public boolean isBrief() {
        return RequestLanguage.setting().lowBandwidth();
    }
}
