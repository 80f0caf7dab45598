/** Real people of a real funder judge a real request, in a real server. */
@NullMarked
package ngo.portal.ejb.assessment;

import org.jspecify.annotations.NullMarked;
