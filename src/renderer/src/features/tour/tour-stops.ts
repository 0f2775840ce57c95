import type { RouteLocationRaw } from 'vue-router'
import type { TourPlaces } from '../../services/tour-store'

/** One stop: a real control on a real screen, and what it is for. */
export interface TourStop {
  readonly id: string
  readonly screen: 'cases' | 'consultation' | 'handout'
  /** Selectors of the control, best first: on a narrow screen another one stands for it. */
  readonly targets: readonly string[]
  readonly title: string
  readonly text: string
}

/** The stops, in the order of a day. */
export const TOUR_STOPS: readonly TourStop[] = [
  {
    id: 'recall',
    screen: 'cases',
    targets: ['[data-tour="recall"]'],
    title: 'tour.stops.recall.title',
    text: 'tour.stops.recall.text',
  },
  {
    id: 'search',
    screen: 'cases',
    targets: ['main input[type="search"]'],
    title: 'tour.stops.search.title',
    text: 'tour.stops.search.text',
  },
  {
    id: 'map',
    screen: 'consultation',
    targets: ['#site-section'],
    title: 'tour.stops.map.title',
    text: 'tour.stops.map.text',
  },
  {
    id: 'line',
    screen: 'consultation',
    targets: ['[data-command-line]'],
    title: 'tour.stops.line.title',
    text: 'tour.stops.line.text',
  },
  {
    id: 'screening',
    screen: 'consultation',
    targets: ['#same-day-section'],
    title: 'tour.stops.screening.title',
    text: 'tour.stops.screening.text',
  },
  {
    id: 'list',
    screen: 'consultation',
    targets: ['#assessment', '[data-tour="summary"]'],
    title: 'tour.stops.list.title',
    text: 'tour.stops.list.text',
  },
  {
    id: 'plan',
    screen: 'consultation',
    targets: ['#plan-section'],
    title: 'tour.stops.plan.title',
    text: 'tour.stops.plan.text',
  },
  {
    id: 'handout',
    screen: 'handout',
    targets: ['[data-tour="handout"]'],
    title: 'tour.stops.handout.title',
    text: 'tour.stops.handout.text',
  },
  {
    id: 'lock',
    screen: 'cases',
    targets: ['[data-tour="lock"]'],
    title: 'tour.stops.lock.title',
    text: 'tour.stops.lock.text',
  },
]

/** Address of a stop among the invented records. */
export const addressOfStop = ({ screen }: TourStop, places: TourPlaces): RouteLocationRaw =>
  screen === 'consultation'
    ? { name: 'consultation', params: { draftId: places.draftId } }
    : screen === 'handout'
      ? { name: 'handout', params: { visitId: places.visitId ?? '' } }
      : { name: 'cases' }

/** The stops that can be shown: without a saved visit there is no leaflet to point at. */
export const stopsFor = (places: TourPlaces): readonly TourStop[] =>
  TOUR_STOPS.filter(({ screen }) => screen !== 'handout' || places.visitId !== undefined)

/** A box on the screen, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The corner in which the card covers least of what it speaks of. */
export const cornerFor = (
  target: Box | undefined,
  screen: { readonly width: number; readonly height: number },
): { readonly right: boolean; readonly bottom: boolean } => {
  if (target === undefined) return { right: true, bottom: true }
  const card = { width: 400, height: 260 }
  const covered = (right: boolean, bottom: boolean): number => {
    const left = right ? screen.width - card.width : 0
    const top = bottom ? screen.height - card.height : 0
    const across =
      Math.min(left + card.width, target.left + target.width) - Math.max(left, target.left)
    const down = Math.min(top + card.height, target.top + target.height) - Math.max(top, target.top)
    return Math.max(0, across) * Math.max(0, down)
  }
  const corners = [
    { right: true, bottom: true },
    { right: false, bottom: true },
    { right: true, bottom: false },
    { right: false, bottom: false },
  ] as const
  return corners.reduce((best, corner) =>
    covered(corner.right, corner.bottom) < covered(best.right, best.bottom) ? corner : best,
  )
}
