package org.collegium.standalone;

/// The office of the sample College: who signs in as what.
enum Staff {
    ADMINISTRATOR("Office Administrator", "office@college.example", "administrator"),
    EDITOR("Betony Teviot", "editor@college.example", "editor"),
    MEMBERSHIP("Juniper Wharfe", "membership@college.example", "membership-officer"),
    FINANCE("Alder Tamar", "finance@college.example", "finance-officer"),
    MENTORING("Clover Coquet", "mentoring@college.example", "mentoring-coordinator"),
    ENDORSEMENT("Saffron Windrush", "endorsement@college.example", "endorsement-officer");

    private final String person;
    private final String email;
    private final String role;

    Staff(String person, String email, String role) {
        this.person = person;
        this.email = email;
        this.role = role;
    }

    String person() {
        return person;
    }

    String email() {
        return email;
    }

    String role() {
        return role;
    }
}
