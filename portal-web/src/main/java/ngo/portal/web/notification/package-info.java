/**
 * The inbox of a person acting for an organisation. Each line says what happened and leads to where it can be answered.
 */
@NullMarked
package ngo.portal.web.notification;

import org.jspecify.annotations.NullMarked;
