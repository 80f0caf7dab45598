package ngo.portal.web.membership;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.drift.DriftService;
import ngo.portal.ejb.system.SystemReport;
import ngo.portal.ejb.system.SystemService;
import ngo.portal.persistence.drift.DriftRow;
import ngo.portal.persistence.organisation.HealthRow;
import ngo.portal.persistence.system.NodeRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The state of this and other nodes and their tasks, and the differences between Keycloak and the portal. */
@Named
@ViewScoped
public class SystemPage implements Serializable {

    private static final String BUNDLE = "membership";

    @Inject
    private SystemService system;

    @Inject
    private DriftService drift;

    @Inject
    private Text text;

    @Inject
    private DateWords when;

    private transient @Nullable SystemReport report;

    /** The differences as the page showed them: a button repairs the one in its line. */
    private List<DriftRow> differences = List.of();

    public void load() {
        report = system.report();
        differences = drift.rows();
    }

    public SystemReport getReport() {
        if (report == null) {
            report = system.report();
        }
        return report;
    }

    /** The name and version that the application server reports. */
    public String getServer() {
        ServletContext context = (ServletContext)
                FacesContext.getCurrentInstance().getExternalContext().getContext();
        return context.getServerInfo();
    }

    public List<DriftRow> getDifferences() {
        return differences;
    }

    public boolean isSomeMendable() {
        return differences.stream().filter(DriftRow::isMendable).count() > 1;
    }

    public List<NodeRow> getNodes() {
        return getReport().nodes();
    }

    /** The state of a node; a node without a recent heartbeat is shown as missing, whatever it reported last. */
    public String state(NodeRow node) {
        return node.missing()
                ? text.of(BUNDLE, "system.node.missing")
                : text.of(BUNDLE, "system.node." + node.state().name());
    }

    public String getSync() {
        String read = when.minute(getReport().sync().lastPass());
        if (read.isEmpty()) {
            return text.of(BUNDLE, "system.mirror.never");
        }
        return getReport().sync().answering()
                ? text.of(BUNDLE, "system.mirror.ok", read)
                : text.of(BUNDLE, "system.mirror.away", read);
    }

    public String getMail() {
        HealthRow health = getReport().health();
        String open = health.letters() == 0
                ? text.of(BUNDLE, "system.mail.ok")
                : text.of(BUNDLE, "system.mail.waits", health.letters(), when.minute(health.oldestLetter()));
        return health.lettersSetAside() == 0
                ? open
                : open + " " + text.of(BUNDLE, "system.mail.setAside", health.lettersSetAside());
    }

    public String getVault() {
        int stuck = getReport().health().vaultStuck();
        return stuck == 0 ? text.of(BUNDLE, "system.vault.ok") : text.of(BUNDLE, "system.vault.stuck", stuck);
    }

    public String getCommands() {
        HealthRow health = getReport().health();
        String open = health.commands() == 0
                ? text.of(BUNDLE, "system.errands.ok")
                : text.of(BUNDLE, "system.errands.waits", health.commands(), when.minute(health.oldestCommand()));
        return health.givenUp() == 0 ? open : open + " " + text.of(BUNDLE, "system.errands.givenUp", health.givenUp());
    }

    /** Repairs one difference, or all if none is named. */
    public void mend(String key) {
        text.said(BUNDLE, "mended", drift.mend(key));
        Redirects.to("/admin/system");
    }
}
