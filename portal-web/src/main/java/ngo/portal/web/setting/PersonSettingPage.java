package ngo.portal.web.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import ngo.portal.ejb.setting.SettingService;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.setting.PersonSetting.TextSize;
import ngo.portal.persistence.setting.PersonSetting.Theme;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Choice;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for the reader's personal settings. */
@Named
@ViewScoped
public class PersonSettingPage implements Serializable {

    @Inject
    private SettingService settings;

    @Inject
    private Text text;

    private String language = "";
    private String zone = "";
    private String theme = "";
    private String textSize = "";
    private boolean brief;

    public void load() {
        PersonSetting own = settings.own();
        language = own.language();
        zone = own.zone();
        theme = own.theme().name();
        textSize = own.textSize().name();
        brief = own.lowBandwidth();
    }

    /** Saves the settings; the confirmation is already in the new language. */
    public void save() {
        PersonSetting wanted = new PersonSetting(
                language,
                zone,
                Choice.of(Theme.class, "theme", theme),
                Choice.of(TextSize.class, "textSize", textSize),
                brief,
                settings.own().welcomed());
        settings.keep(wanted);
        RequestLanguage.isOf(wanted);
        text.said("me", "saved");
        Redirects.to("/me");
    }

    public List<String> getThemes() {
        return Arrays.stream(Theme.values()).map(Enum::name).toList();
    }

    public List<String> getTextSizes() {
        return Arrays.stream(TextSize.values()).map(Enum::name).toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = said(language);
    }

    public String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = said(zone);
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(@Nullable String theme) {
        this.theme = said(theme);
    }

    public String getTextSize() {
        return textSize;
    }

    public void setTextSize(@Nullable String textSize) {
        this.textSize = said(textSize);
    }

    public boolean isBrief() {
        return brief;
    }

    public void setBrief(boolean brief) {
        this.brief = brief;
    }

    /** Faces has nothing at all for what was left empty. */
    private static String said(@Nullable String given) {
        return given == null ? "" : given;
    }
}
