package ngo.portal.ejb;

import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jspecify.annotations.Nullable;

/**
 * Deploys {@link PortalArchive} for the first class of tests and leaves it there for all others, since they all ask for the
 * same one and starting a server takes longer than most of them.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Lets the first deployment through, and afterwards only says that it is there. */
    public static class Keeper {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> present;

        @Inject
        private Instance<ContainerRegistry> servers;

        @Inject
        private Event<DeploymentEvent> events;

        private @Nullable DeploymentScenario first;

        private boolean deployed;

        public void generate(@Observes EventContext<GenerateDeployment> asked) {
            if (first == null) {
                asked.proceed();
                first = present.get();
            } else {
                present.set(first);
            }
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> asked) {
            if (!deployed) {
                asked.proceed();
                deployed = true;
            }
        }

        /** The next class needs it again. */
        public void keep(@Observes EventContext<UnDeployManagedDeployments> asked) {}

        public void end(@Observes(precedence = 1) AfterSuite ended) {
            if (deployed && first != null) {
                first.deployments().forEach(this::undeploy);
            }
        }

        private void undeploy(Deployment deployment) {
            events.fire(new UnDeployDeployment(
                    servers.get().getContainer(deployment.getDescription().getTarget()), deployment));
        }
    }
}
