package ngo.portal.web.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.ejb.delivery.ReplyForm;
import ngo.portal.persistence.delivery.Reply;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** The page for recording a reply, or that none will come. */
@Named
@ViewScoped
public class DeliveryReplyPage implements Serializable {

    @Inject
    private DeliveryService deliveries;

    @Inject
    private CurrentDelivery current;

    @Inject
    private Text text;

    private ReplyForm form = new ReplyForm();

    public void load() {
        current.loadForWriting();
        form = ReplyForm.of(current.getRow());
        if (form.getBy().isEmpty()) {
            form.setBy(current.getRow().addressee());
        }
    }

    public void save() {
        deliveries.reply(current.id(), current.number(), current.version(), form);
        text.said("delivery", "replied");
        Redirects.to(current.getPath());
    }

    public List<Reply> getReplies() {
        return List.of(Reply.ANSWERED, Reply.ACKNOWLEDGED, Reply.REFUSED, Reply.NONE, Reply.AWAITED);
    }

    public CurrentDelivery getCurrent() {
        return current;
    }

    public ReplyForm getForm() {
        return form;
    }
}
