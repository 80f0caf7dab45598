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
 * Puts the portal's own expression resolvers first. Those in {@code faces-config.xml} come after CDI's, which searches much longer and finds
 * nothing for most of the portal's names.
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
                inOrder.add(new BeanMemberResolver());
                inOrder.add(getWrapped().getELResolver());
                resolver = inOrder;
                made = inOrder;
            }
            return made;
        }
    }
}
