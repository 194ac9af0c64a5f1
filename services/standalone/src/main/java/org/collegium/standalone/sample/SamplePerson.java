package org.collegium.standalone.sample;

import java.util.List;
import java.util.Locale;

/// A person of the sample College: a plant and a river, so that nobody bears the name and every reader can tell two
/// apart.
///
/// The same number is the same person in every installation, so that what is documented about one stays true.
public record SamplePerson(String givenName, String familyName) {

    private static final List<String> PLANTS = List.of(
            "Rowan",
            "Bryony",
            "Tansy",
            "Linden",
            "Sorrel",
            "Campion",
            "Betony",
            "Juniper",
            "Alder",
            "Clover",
            "Saffron",
            "Teasel",
            "Marigold",
            "Larch",
            "Gentian",
            "Hazel",
            "Comfrey",
            "Aster",
            "Willow",
            "Samphire",
            "Bramble",
            "Lovage",
            "Myrtle",
            "Quince",
            "Harebell",
            "Fennel",
            "Medlar",
            "Mallow",
            "Tamarisk",
            "Vetch",
            "Thistle",
            "Orris",
            "Celandine",
            "Damson",
            "Speedwell",
            "Woodruff",
            "Eglantine",
            "Yarrow",
            "Cowslip",
            "Sweetbriar",
            "Columbine");

    /// The two lengths have no common divisor, so that no pair comes twice among the first 1,763 numbers.
    private static final List<String> RIVERS = List.of(
            "Teviot",
            "Wharfe",
            "Tamar",
            "Coquet",
            "Windrush",
            "Nidd",
            "Torridge",
            "Findhorn",
            "Swale",
            "Deveron",
            "Ribble",
            "Evenlode",
            "Tavy",
            "Ettrick",
            "Medway",
            "Lossie",
            "Itchen",
            "Usk",
            "Waveney",
            "Conwy",
            "Parrett",
            "Tummel",
            "Kennet",
            "Cuckmere",
            "Teifi",
            "Severn",
            "Ythan",
            "Lune",
            "Cherwell",
            "Derwent",
            "Clwyd",
            "Rother",
            "Nene",
            "Adur",
            "Humber",
            "Dyfi",
            "Welland",
            "Trent",
            "Esk",
            "Brue",
            "Irwell",
            "Deben",
            "Tees");

    /// Members take the numbers from one on; the others begin where no member's number is.
    private static final int REVIEWERS = 100;

    private static final int PROVIDERS = 110;
    private static final int REPRESENTATIVES = 120;
    private static final int EDITOR = 130;

    /// @param number from one
    public static SamplePerson member(int number) {
        return of(number);
    }

    /// @param number from one
    static SamplePerson reviewer(int number) {
        return of(REVIEWERS + number);
    }

    /// @param number from one
    static SamplePerson provider(int number) {
        return of(PROVIDERS + number);
    }

    /// @param number from one
    static SamplePerson representative(int number) {
        return of(REPRESENTATIVES + number);
    }

    /// Under whose name the sample's articles appear.
    public static SamplePerson editor() {
        return of(EDITOR);
    }

    private static SamplePerson of(int number) {
        return new SamplePerson(PLANTS.get((number - 1) % PLANTS.size()), RIVERS.get((number - 1) % RIVERS.size()));
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public String email() {
        return (givenName + "." + familyName).toLowerCase(Locale.ROOT) + "@example.org";
    }
}
