package io.fireledger.domain.enforcement;

/**
 * That evidence was taken by an electronic monitor (电子技术监控设备, Penalty Law 41).
 *
 * @param place where the device stands
 * @param placePublished whether that was made public
 * @param legallyReviewed whether its setting up passed a review in law
 * @param technicallyReviewed whether it passed a technical review
 * @param contentReviewed whether what it recorded was reviewed, and is true, clear, complete and exact
 */
public record Monitoring(
        String place,
        boolean placePublished,
        boolean legallyReviewed,
        boolean technicallyReviewed,
        boolean contentReviewed) {

    /** Whether a penalty may rest on it. */
    public boolean allowsReliance() {
        return placePublished && legallyReviewed && technicallyReviewed && contentReviewed;
    }
}
