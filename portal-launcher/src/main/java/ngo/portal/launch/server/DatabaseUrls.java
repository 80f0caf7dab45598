package ngo.portal.launch.server;

/** Where the portal finds its two databases. */
record DatabaseUrls(String portal, String keys) {}
