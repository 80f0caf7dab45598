package ngo.portal.launch.server;

/** A bean that does nothing: an application that describes its beans has to have one. */
public class EmptyBean {}
