package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * The metadata of the scan of a sheet, readable without opening it.
 *
 * @param object of the vault; another one for each scan
 * @param mediaType of the sealed file
 * @param size in bytes, before it was sealed
 */
public record ScanRow(
        UUID owner,
        UUID petition,
        UUID sheet,
        UUID object,
        String mediaType,
        int size,
        int generation,
        String addedBy,
        Instant addedAt) {}
