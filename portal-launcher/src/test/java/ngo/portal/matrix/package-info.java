/** Who may do what, as written down in docs/role-matrix.md: each page and each call is tried by everybody. */
@NullMarked
package ngo.portal.matrix;

import org.jspecify.annotations.NullMarked;
