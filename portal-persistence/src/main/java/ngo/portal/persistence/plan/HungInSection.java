package ngo.portal.persistence.plan;

import java.util.UUID;

/** A record that hangs in a section and is seen where that is. */
public interface HungInSection {

    UUID id();

    UUID section();
}
