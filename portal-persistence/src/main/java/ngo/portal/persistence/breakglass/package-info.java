/** Break-glass access: who may read an organisation's documents for a limited time, and who has confirmed it. */
@NullMarked
package ngo.portal.persistence.breakglass;

import org.jspecify.annotations.NullMarked;
