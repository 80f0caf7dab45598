package ngo.portal.launch.settings;

/** The ports of an installation, each with the setting that moves it. */
public enum Port {
    PORTAL("PORTAL_PORT", 8080),
    KEYCLOAK("KEYCLOAK_PORT", 8180),
    DATABASE("DATABASE_PORT", 5433),
    MAIL("MAIL_PORT", 1025),
    MAIL_WEB("MAIL_WEB_PORT", 1080);

    private final String setting;
    private final int usual;

    Port(String setting, int usual) {
        this.setting = setting;
        this.usual = usual;
    }

    public String setting() {
        return setting;
    }

    int usual() {
        return usual;
    }
}
