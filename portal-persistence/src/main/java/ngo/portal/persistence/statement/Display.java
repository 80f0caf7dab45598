package ngo.portal.persistence.statement;

/** How a signatory appears: by name, as an organisation of a region, or counted only. */
public enum Display {
    NAMED,
    REGION,
    SILENT
}
