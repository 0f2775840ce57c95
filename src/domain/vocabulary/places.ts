/** Named place on the body map. Replaced by the full list of places. */
export type PlaceId = string
