// Why a name of an article was taken for a name, and why it means what it means: for those who ask,
// not for what is stored. Numbers only, so that they cost indexing nothing; explain has the words.
#pragma once

#include <cstdint>

namespace dateline {

// What found a name.
enum class NameOrigin : std::uint8_t {
    model,         // the tagger
    mended,        // the tagger, cut or lengthened by a rule of mend_names.h
    acronym,       // "BoG" of "Bank of Ghana (BoG)"
    couple,        // "Bill" of "Bill and Hillary Clinton", "North" of "North and South Korea"
    dateline,      // "WESTPORT, Conn., Feb 26 -"
    before_state,  // "Troy" of "Troy, Mich."
    state,         // "Mich." behind a town
    handle,        // "@SecBlinken"
    titled,        // "President Reagan", where the tagger found nothing
};

// What decided what a name means.
enum class NameReason : std::uint8_t {
    first,  // names it in the fullest way, or alone

    // people
    same_words,     // of the fullest form
    family_name,    // "Blinken"; detail of this and the next two: how many persons bear it
    given_name,     // "Hillary"
    part_of_name,   // "García" of Gabriel García Márquez
    shorter_form,   // "Nicolás Maduro" of Nicolás Maduro Moros
    other_form,     // initials, short given names, another order: "J. Biden"
    shared_family,  // of a couple; detail: the span of the other
    initials,       // "AMLO"
    handle_behind,  // "Moritz Rudolf (@MoritzRudolf)"
    handle_made,    // of titles and names: "@SecBlinken"

    // organisations
    short_behind,  // "World Health Organization (WHO)"

    // places
    only_one,        // the gazetteer has one of the name
    stated_in,       // detail: the place behind it that says where, of the gazetteer
    said_kind,       // "the state of Washington", "the river Jordan"
    company,         // detail: a place of the gazetteer that the article names and that is near
    nationality,     // "Ecuadorian officials" speak for its country
    most_prominent,  // detail: of how many of the name
    as_before,       // decided where the article has the name before
    unlike_article,  // none of those of the name fits the article; detail: how many they are
    not_known,       // to the gazetteer
};

struct NameDecision {
    NameReason reason = NameReason::first;
    std::uint32_t detail = 0;
};

}  // namespace dateline
