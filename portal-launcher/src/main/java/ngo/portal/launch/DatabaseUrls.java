package ngo.portal.launch;

/** Where the portal finds its two databases. */
record DatabaseUrls(String portal, String keys) {}
