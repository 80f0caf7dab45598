package ngo.portal.launch.settings;

/** The ports of an installation, each with the setting that moves it. */
public enum Port {
    PORTAL(Setting.PORTAL_PORT),
    KEYCLOAK(Setting.KEYCLOAK_PORT),
    DATABASE(Setting.DATABASE_PORT),
    MAIL(Setting.MAIL_PORT),
    MAIL_WEB(Setting.MAIL_WEB_PORT),
    MANAGEMENT(Setting.PORTAL_MANAGEMENT_PORT);

    private final Setting setting;

    Port(Setting setting) {
        this.setting = setting;
    }

    public String setting() {
        return setting.name();
    }

    Setting moved() {
        return setting;
    }
}
