package org.collegium.standalone;

/// The office of the sample College: who signs in as what.
enum Staff {
    ADMINISTRATOR("Office Administrator", "office@college.example", "administrator"),
    EDITOR("Sample Editor", "editor@college.example", "editor"),
    MEMBERSHIP("Sample Membership Officer", "membership@college.example", "membership-officer"),
    FINANCE("Sample Finance Officer", "finance@college.example", "finance-officer"),
    MENTORING("Sample Mentoring Coordinator", "mentoring@college.example", "mentoring-coordinator"),
    ENDORSEMENT("Sample Endorsement Officer", "endorsement@college.example", "endorsement-officer");

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
