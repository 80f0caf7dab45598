package ngo.portal.web.shared.expression;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import ngo.portal.web.shared.MessageNames;
import ngo.portal.web.shared.RecordProperties;
import org.jspecify.annotations.Nullable;

/**
 * Has our own resolvers asked first. Those that {@code faces-config.xml} names come after CDI's, which asks much longer and has no
 * answer for most of what is ours.
 */
public final class ElResolverOrder extends ApplicationFactory {

    private @Nullable Application application;

    public ElResolverOrder(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public synchronized Application getApplication() {
        Application ours = application;
        if (ours == null) {
            ours = new QuickApplication(getWrapped().getApplication());
            application = ours;
        }
        return ours;
    }

    @Override
    public synchronized void setApplication(Application other) {
        getWrapped().setApplication(other);
        application = null;
    }

    private static final class QuickApplication extends ApplicationWrapper {

        private volatile @Nullable ELResolver resolver;

        private QuickApplication(Application wrapped) {
            super(wrapped);
        }

        @Override
        public ELResolver getELResolver() {
            ELResolver made = resolver;
            if (made == null) {
                CompositeELResolver inOrder = new CompositeELResolver();
                inOrder.add(new NamedBeans());
                inOrder.add(new MessageNames());
                inOrder.add(new RecordProperties());
                inOrder.add(new OwnMembers());
                inOrder.add(getWrapped().getELResolver());
                resolver = inOrder;
                made = inOrder;
            }
            return made;
        }
    }
}
