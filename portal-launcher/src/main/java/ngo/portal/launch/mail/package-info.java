/** The mail catcher for installations whose mail must not reach anybody, and the test of a mail server. */
@NullMarked
package ngo.portal.launch.mail;

import org.jspecify.annotations.NullMarked;
