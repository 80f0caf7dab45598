/** How those who administer the coalition come to read what an organisation sees: by the word of two, for a while, and never unseen. */
@NullMarked
package ngo.portal.ejb.breakglass;

import org.jspecify.annotations.NullMarked;
