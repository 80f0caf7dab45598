/** Programs that use the API, for the office of the coalition: which there are, what each may do, and how one gets or loses access. */
@NullMarked
package ngo.portal.web.program;

import org.jspecify.annotations.NullMarked;
