package ngo.portal.web.petition.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.BatchService;
import ngo.portal.ejb.petition.desk.BatchView;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.desk.DeskSignatureRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.petition.CurrentPetition;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** One batch: what it takes away, and what can be done with it. */
@Named
@ViewScoped
public class BatchPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private BatchService batches;

    @Inject
    private Text text;

    private String number = "";

    /** The version of the batch that the reader has before them. */
    private long version;

    private transient @Nullable BatchView view;
    private transient @Nullable List<DeskSignatureRow> sample;

    public void load() {
        current.load();
        view = null;
        version = getView().row().version();
    }

    public BatchView getView() {
        if (view == null) {
            view = batches.batch(current.id(), number());
        }
        return view;
    }

    public List<DeskSignatureRow> getSample() {
        if (sample == null) {
            sample = batches.sample(current.id(), number());
        }
        return sample;
    }

    public void ask() {
        batches.ask(current.id(), number(), version);
        done("asked");
    }

    public void run() {
        batches.run(current.id(), number(), version);
        done("running");
    }

    public void cancel() {
        batches.cancel(current.id(), number(), version);
        done("cancelled");
    }

    public void undo() {
        batches.undo(current.id(), number(), version);
        done("undone");
    }

    private void done(String what) {
        text.said("desk", "batch." + what);
        Redirects.to(current.getPath() + "/batches/" + number);
    }

    public String pageName(@Nullable UUID page) {
        return current.getView().pages().stream()
                .filter(one -> one.id().equals(page))
                .findFirst()
                .map(PageRow::alias)
                .orElse("");
    }

    private int number() {
        return InputParser.whole(number).orElseThrow(NotFound::new);
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
