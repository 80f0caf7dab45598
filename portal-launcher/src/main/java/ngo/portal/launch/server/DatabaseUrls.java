package ngo.portal.launch.server;

/** The addresses of the portal's two databases. */
record DatabaseUrls(String portal, String keys) {}
